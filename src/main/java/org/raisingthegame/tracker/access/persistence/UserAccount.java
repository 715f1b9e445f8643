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
 * @param passwordTemporary whether somebody else made the password and it has to be replaced
 */
@Table("access_account")
public record UserAccount(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        String email,
        String displayName,
        @Nullable String passwordHash,
        boolean passwordTemporary,
        Role role,
        boolean enabled,
        boolean internal) {

    /** Something, an @, something with a dot. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 120;

    public UserAccount {
        email = normalised(email);
        displayName = displayName.strip();
    }

    public static UserAccount open(
            String email, String displayName, String passwordHash, boolean passwordTemporary, Role role) {
        return new UserAccount(null, null, email, displayName, passwordHash, passwordTemporary, role, true, false);
    }

    /** An account for the program itself; its "address" has no @, so that no person can ever have it. */
    public static UserAccount internal(String name) {
        return new UserAccount(null, null, "internal: " + name, name, null, false, Role.BOROUGH_OFFICER, false, true);
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

    public UserAccount withOwnPassword(String hash) {
        return new UserAccount(id, version, email, displayName, hash, false, role, enabled, internal);
    }

    public UserAccount withTemporaryPassword(String hash) {
        return new UserAccount(id, version, email, displayName, hash, true, role, enabled, internal);
    }

    /** Open again, with a password that somebody else made. */
    public UserAccount reopened(String hash) {
        return new UserAccount(id, version, email, displayName, hash, true, role, true, internal);
    }

    public UserAccount closed() {
        return new UserAccount(id, version, email, displayName, passwordHash, passwordTemporary, role, false, internal);
    }
}
