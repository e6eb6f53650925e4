/// What is public, for programs: read-only JSON under `/api/v1`, with the same results as the
/// pages. Refusals are problem documents ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) in
/// the language that was asked for.
@NullMarked
package welvaren.ui.api;

import org.jspecify.annotations.NullMarked;
