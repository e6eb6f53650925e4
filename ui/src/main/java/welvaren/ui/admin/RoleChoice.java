package welvaren.ui.admin;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import welvaren.person.Role;

/// Which roles somebody has beyond learning.
class RoleChoice extends CheckboxGroup<Role> {

    RoleChoice() {
        setItems(Role.values());
    }

    void translate() {
        setLabel(getTranslation("admin.roles"));
        setHelperText(getTranslation("admin.roles.help"));
        setItemLabelGenerator(role -> getTranslation(MemberTags.roleMessage(role)));
    }
}
