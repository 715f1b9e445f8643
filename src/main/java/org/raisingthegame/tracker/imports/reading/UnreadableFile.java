package org.raisingthegame.tracker.imports.reading;

import java.util.List;
import java.util.Locale;

/** A file of which nothing can be imported. It carries an issue to be told, and never what the file holds. */
public class UnreadableFile extends RuntimeException {

    private final FileIssue issue;
    private final List<String> arguments;

    public UnreadableFile(FileIssue issue, String... arguments) {
        super(issue.name());
        this.issue = issue;
        this.arguments = List.of(arguments);
    }

    public UnreadableFile(FileIssue issue, Throwable cause) {
        super(issue.name(), cause);
        this.issue = issue;
        this.arguments = List.of();
    }

    /** A file that has more of something than {@code ImportLimits} allows. */
    public static UnreadableFile moreThan(int allowed, FileIssue issue) {
        return new UnreadableFile(issue, String.format(Locale.UK, "%,d", allowed));
    }

    public FileIssue issue() {
        return issue;
    }

    public List<String> arguments() {
        return arguments;
    }
}
