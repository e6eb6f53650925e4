/// What Welvaren is made of, and under which licences.
///
/// Start at [ThirdPartyTest].
@NullMarked
package welvaren.ui.licence;

import org.jspecify.annotations.NullMarked;
