package org.raisingthegame.tracker.access;

import java.util.List;

/** The invitation that somebody has open in his browser, and the providers with whom he may accept it. */
public interface OpenInvitation {

    /** Under which its code stands in the session while somebody goes to a provider and comes back. */
    String ATTRIBUTE = OpenInvitation.class.getName();

    /**
     * A provider that this installation names.
     *
     * @param name as its configuration calls it: "Microsoft"
     * @param address where signing in with it begins, without a slash before
     */
    record Provider(String name, String address) {}

    /** In the order of the configuration; empty where it names none. */
    List<Provider> providers();

    /** Remembers the code for the provider's answer. */
    void remember(String code);
}
