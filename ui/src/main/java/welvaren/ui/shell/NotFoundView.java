package welvaren.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Nothing has that address.
@Tag("div")
@ParentLayout(Shell.class)
@AnonymousAllowed
class NotFoundView extends LostPage<NotFoundException> {}
