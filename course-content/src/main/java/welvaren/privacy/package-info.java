/// What Welvaren keeps about people, and what they may ask for: to see it, to take it along and to
/// have it erased.
///
/// Start at [PersonalData], the registry that everything else here is made from.
@NullMarked
package welvaren.privacy;

import org.jspecify.annotations.NullMarked;
