/// How things look: icons, tiles, rings, ruled headings. No word of the field is known here.
@NullMarked
package welvaren.ui.design;

import org.jspecify.annotations.NullMarked;
