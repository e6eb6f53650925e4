package welvaren.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.person.NotAllowed;

/// What the domain refuses this viewer looks like what does not exist.
@Tag("div")
@ParentLayout(Shell.class)
@AnonymousAllowed
class NotAllowedView extends LostPage<NotAllowed> {}
