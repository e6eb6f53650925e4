// Who comes from a result of a search sees its words marked where it led her. They are painted over
// the page and not written into it, so nothing else on it notices.
(() => {
    "use strict";

    const KEPT = "search-marks";
    const PAINT = "search";
    const FRESH_MS = 60000;

    document.addEventListener(
        "click",
        (event) => {
            const link = event.target.closest?.("a[data-marks]");
            if (!link) return;
            const words = JSON.parse(link.dataset.marks);
            sessionStorage.setItem(KEPT, JSON.stringify({ path: link.pathname, words, at: Date.now() }));
        },
        true,
    );

    // A term of the glossary has its name there, and what it means behind it.
    const places = () => {
        const part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!part) return [document.querySelector("main")];
        return part.matches("dt") ? [part, part.nextElementSibling] : [part];
    };
    const literally = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const found = (place, words) => {
        const any = words.map(literally).join("|");
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        const ranges = [];
        while (texts.nextNode()) {
            for (const match of texts.currentNode.data.matchAll(pattern)) {
                const range = new Range();
                range.setStart(texts.currentNode, match.index);
                range.setEnd(texts.currentNode, match.index + match[0].length);
                ranges.push(range);
            }
        }
        return ranges;
    };

    // A page that was just gone to has been drawn; its address may follow a moment later.
    const ARRIVAL_MS = 2000;
    const paint = (until) => {
        const { path, words, at } = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
        if (!words?.length || Date.now() - at > FRESH_MS) return;
        if (path !== location.pathname) {
            if (Date.now() < until) setTimeout(() => paint(until), 50);
            return;
        }
        const ranges = places().filter(Boolean).flatMap((place) => found(place, words));
        CSS.highlights.set(PAINT, new Highlight(...ranges));
        window.Welvaren.toFragment();
    };
    window.Welvaren.marks = () => {
        if (!CSS.highlights) return;
        CSS.highlights.delete(PAINT);
        paint(Date.now() + ARRIVAL_MS);
    };
})();
