package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;
import org.springframework.stereotype.Component;

/** The groups of which the grid has figures: the initiative's, the major and the minor ethnic groups. */
@Component
public class Groups {

    private final GroupSettings settings;

    Groups(GroupSettings settings) {
        this.settings = settings;
    }

    /** The initiative's group of this installation, and whether White and Black Caribbean pupils belong to it. */
    public Group initiative() {
        return settings.group();
    }

    /** In the order in which they are offered: the initiative's first, the minor groups below their major one. */
    public List<Group> all() {
        List<Group> groups = new ArrayList<>();
        groups.add(initiative());
        for (EthnicMajorGroup major : EthnicMajorGroup.values()) {
            groups.add(Group.of(major));
            for (Ethnicity minor : Ethnicity.values()) {
                Group group = Group.of(minor);
                if (minor.majorGroup() == major && !groups.contains(group)) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    /** The group that an address calls so. */
    public Optional<Group> byName(String name) {
        return all().stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
