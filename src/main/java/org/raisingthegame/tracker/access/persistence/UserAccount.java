package org.raisingthegame.tracker.access.persistence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who can sign in, or the program itself at work (internal).
 *
 * @param email kept in small letters
 * @param passwordHash encoded, with the name of its algorithm; absent where nobody can sign in
 * @param credentials counts the changes of how this account proves itself; a session from before one has ended
 */
@Table("access_account")
public record UserAccount(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        String email,
        String displayName,
        @Nullable String passwordHash,
        Role role,
        boolean enabled,
        boolean internal,
        int credentials) {

    /** Something, an @, something with a dot. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 120;

    public UserAccount {
        email = normalised(email);
        displayName = displayName.strip();
    }

    /** @param passwordHash null for somebody who is invited to choose a password */
    public static UserAccount open(String email, String displayName, @Nullable String passwordHash, Role role) {
        return new UserAccount(null, null, email, displayName, passwordHash, role, true, false, 0);
    }

    /** An account for the program itself; its "address" has no @, so that no person can ever have it. */
    public static UserAccount internal(String name) {
        return new UserAccount(null, null, "internal: " + name, name, null, Role.BOROUGH_OFFICER, false, true, 0);
    }

    /** The form in which addresses are kept and compared. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it has the shape of an address; whether it exists, only a letter to it could tell. */
    public static boolean isAddress(String email) {
        String address = normalised(email);
        return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches();
    }

    /** Whether it can be kept as somebody's name. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    /**
     * The key of a saved account.
     *
     * @throws IllegalStateException before it is saved
     */
    public UserId userId() {
        Long saved = id;
        if (saved == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return new UserId(saved);
    }

    /** The same with another password; sessions from before have ended. */
    public UserAccount withPassword(String hash) {
        return new UserAccount(id, version, email, displayName, hash, role, enabled, internal, credentials + 1);
    }

    /** Without a password until an invitation is accepted; sessions from before have ended. */
    public UserAccount invited() {
        return new UserAccount(id, version, email, displayName, null, role, true, internal, credentials + 1);
    }

    /** The same after its second factor was made or taken away; sessions from before have ended. */
    public UserAccount withOtherSecondFactor() {
        return new UserAccount(id, version, email, displayName, passwordHash, role, enabled, internal, credentials + 1);
    }

    /** The same as before it was closed. */
    public UserAccount reopened() {
        return new UserAccount(id, version, email, displayName, passwordHash, role, true, internal, credentials);
    }

    public UserAccount closed() {
        return new UserAccount(id, version, email, displayName, passwordHash, role, false, internal, credentials);
    }
}
