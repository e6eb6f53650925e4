/// What is kept about people, told to them, and what they may do about it.
///
/// Start at [PrivacyView] for what everybody may read, at [MyDataView] for what one person may do.
@NullMarked
package welvaren.ui.privacy;

import org.jspecify.annotations.NullMarked;
