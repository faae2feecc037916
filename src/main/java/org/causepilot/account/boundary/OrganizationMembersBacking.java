package org.causepilot.account.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.causepilot.account.control.MemberDirectory;
import org.causepilot.account.control.Memberships;
import org.causepilot.account.entity.Member;
import org.causepilot.account.entity.Role;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** Who belongs to an organization, and as what. */
@Named
@ViewScoped
public class OrganizationMembersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MemberDirectory directory;

    @Inject
    private Memberships memberships;

    private String organization;
    private String cursor;
    private String email;
    private Role role = Role.ADMIN;
    private UUID chosen;
    private Role chosenRole;
    private transient Page<Member> page;

    public String add() {
        Member added = memberships.add(id(), memberships.person(null, email), role);
        return shownAgain("members.added", added.fullName());
    }

    /** Opens one member for a change. */
    public void choose(Member member) {
        chosen = member.userId();
        chosenRole = member.role();
    }

    public void dismiss() {
        chosen = null;
    }

    public String change() {
        Member known = getChosen();
        memberships.change(id(), known.userId(), chosenRole, known.version());
        return shownAgain("members.changed", known.fullName());
    }

    public String remove() {
        Member known = getChosen();
        memberships.remove(id(), known.userId(), known.version());
        return shownAgain("members.removed", known.fullName());
    }

    public Member getChosen() {
        return chosen == null
                ? null
                : getMembers().stream()
                        .filter(member -> member.userId().equals(chosen))
                        .findFirst()
                        .orElse(null);
    }

    public List<Member> getMembers() {
        return page().items();
    }

    public String getNextCursor() {
        return page().nextCursor();
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    private Page<Member> page() {
        if (page == null) {
            page = directory.list(id(), new PageRequest(PageRequest.USUAL, cursor, null));
        }
        return page;
    }

    private UUID id() {
        return new PathId(organization).value();
    }

    private String shownAgain(String key, String whom) {
        PageMessages.doneAtNextPage(key, whom);
        return "/admin/organization-members.xhtml?faces-redirect=true&id=" + id();
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Role getChosenRole() {
        return chosenRole;
    }

    public void setChosenRole(Role chosenRole) {
        this.chosenRole = chosenRole;
    }
}
