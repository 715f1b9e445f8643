package org.raisingthegame.tracker.access.persistence;

import java.util.Optional;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Accounts, one at a time. */
@Unscoped("An account belongs to no school; who may do what with it, the services of this module decide")
public interface AccountRepository extends Repository<UserAccount, Long> {

    UserAccount save(UserAccount account);

    @Query("SELECT * FROM access_account WHERE id = :id")
    Optional<UserAccount> withId(@Param("id") long id);

    /** By its address in the form of {@link UserAccount#normalised}. */
    @Query("SELECT * FROM access_account WHERE email = :email")
    Optional<UserAccount> withEmail(@Param("email") String email);

    /** Whether anybody could sign in at all. */
    @Query("SELECT EXISTS (SELECT 1 FROM access_account WHERE NOT internal)")
    boolean anybody();
}
