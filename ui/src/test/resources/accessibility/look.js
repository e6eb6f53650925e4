// What a test sees of a page beside axe: computed on what is drawn, also within the components.
(() => {
    "use strict";

    const TEXT = 4.5;
    const LARGE_OR_NO_TEXT = 3;
    const ROUNDING = 0.05;

    // ---- the tree as it is drawn

    const children = (node) => {
        if (node.shadowRoot) return [...node.shadowRoot.childNodes];
        if (node.localName === "slot") {
            const given = node.assignedNodes();
            if (given.length) return given;
        }
        return [...node.childNodes];
    };

    const parent = (node) =>
        node.assignedSlot ?? node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);

    const chain = (element) => {
        const all = [];
        for (let at = element; at; at = parent(at)) all.push(at);
        return all;
    };

    const walk = (node, visit) => {
        if (node.nodeType === Node.ELEMENT_NODE) {
            if (["script", "style", "template", "noscript"].includes(node.localName)) return;
            const style = getComputedStyle(node);
            if (style.display === "none" || node.getAttribute("aria-disabled") === "true" || node.disabled) return;
            visit(node, style);
        }
        for (const child of children(node)) walk(child, visit);
    };

    const isSeen = (element, style) => {
        if (style.visibility !== "visible") return false;
        const box = element.getBoundingClientRect();
        const drawn = style.display === "contents" || (box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0);
        return drawn && !chain(element).some((at) => getComputedStyle(at).clipPath === "inset(50%)");
    };

    const ownText = (element) =>
        children(element)
            .filter((child) => child.nodeType === Node.TEXT_NODE)
            .map((child) => child.textContent)
            .join("")
            .trim();

    const name = (element) => {
        const classes = typeof element.className === "string" ? element.className.trim().replace(/\s+/g, ".") : "";
        const part = element.getAttribute("part");
        return element.localName + (classes && "." + classes) + (part ? `::${part}` : "");
    };

    const where = (element) => chain(element).slice(0, 6).map(name).reverse().join(" > ");

    // ---- colours

    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    const known = new Map();

    const colour = (words) => {
        if (!known.has(words)) {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = "transparent";
            pen.fillStyle = words;
            pen.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
            known.set(words, [r, g, b, a / 255]);
        }
        return known.get(words);
    };

    const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);

    const brightness = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => {
            const part = v / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };

    const contrast = (one, other) => {
        const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    };

    const IN_GRADIENT = /(?:rgba?|color|oklch|oklab|lab|lch|hsla?)\([^()]*\)/g;

    // In a drawing, the last shape before a word that the middle of the word lies in.
    const shapeUnder = (text) => {
        const box = text.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const shapes = [...text.ownerSVGElement.querySelectorAll("circle, ellipse, rect, path, polygon")];
        return shapes
            .filter((shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
            .filter((shape) => colour(getComputedStyle(shape).fill)[3] > 0)
            .findLast((shape) => {
                const frame = shape.getBoundingClientRect();
                return frame.left <= x && x <= frame.right && frame.top <= y && y <= frame.bottom;
            });
    };

    // Every ground that is under it somewhere: a gradient has several.
    const grounds = (element) => {
        const layers = [];
        const shape = element.ownerSVGElement && shapeUnder(element);
        if (shape) layers.push([colour(getComputedStyle(shape).fill)]);
        for (const at of chain(element)) {
            const style = getComputedStyle(at);
            const gradient = style.backgroundImage.includes("gradient") ? (style.backgroundImage.match(IN_GRADIENT) ?? []) : [];
            if (gradient.length) layers.push(gradient.map(colour));
            const plain = colour(style.backgroundColor);
            if (plain[3] > 0) layers.push([plain]);
            if (plain[3] === 1) break;
        }
        const page = colour(matchMedia("(prefers-color-scheme: dark)").matches ? "#131817" : "#ffffff");
        return layers.reverse().reduce((under, layer) => under.flatMap((u) => layer.map((l) => over(l, u))), [page]);
    };

    const faded = (element) => chain(element).reduce((sum, at) => sum * Number(getComputedStyle(at).opacity), 1);

    const worst = (words, element) => {
        const [r, g, b, a] = colour(words);
        const ink = [r, g, b, a * faded(element)];
        return Math.min(...grounds(element).map((ground) => contrast(over(ink, ground), ground)));
    };

    const isLarge = (style) => {
        const size = parseFloat(style.fontSize);
        return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    };

    // Everything written that is too pale on what is under it.
    const paleTexts = () => {
        const found = [];
        let seen = 0;
        const check = (element, style, words, text) => {
            const least = isLarge(style) ? LARGE_OR_NO_TEXT : TEXT;
            const ratio = worst(words, element);
            seen++;
            if (ratio < least - ROUNDING) found.push(`${ratio.toFixed(2)} "${text.slice(0, 40)}" ${where(element)}`);
        };
        walk(document.body, (element, style) => {
            const text = ownText(element);
            if (text && isSeen(element, style)) {
                const inDrawing = element instanceof SVGElement;
                check(element, style, inDrawing ? style.fill : style.color, text);
            }
            if (element.placeholder && !element.value && isSeen(element, style)) {
                check(element, style, getComputedStyle(element, "::placeholder").color, element.placeholder);
            }
            for (const pseudo of ["::before", "::after"]) {
                const made = getComputedStyle(element, pseudo);
                if (/^".*[\p{L}\p{N}]/u.test(made.content) && isSeen(element, style)) check(element, made, made.color, made.content);
            }
        });
        return { seen, found };
    };

    // ---- edges of what one fills in

    const edge = (element) => {
        for (const at of chain(element).slice(0, 6)) {
            const style = getComputedStyle(at);
            const line = [
                [style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor],
                [style.outlineWidth, style.outlineStyle, style.outlineColor],
            ].find(([width, kind]) => parseFloat(width) >= 1 && kind !== "none");
            if (line) return { at, words: line[2] };
        }
        return null;
    };

    const paleEdges = () => {
        const found = [];
        walk(document.body, (element, style) => {
            const part = element.getAttribute("part") ?? "";
            const isBox = /(^| )(checkbox|radio|input-field)( |$)/.test(part);
            const isField = ["input", "textarea", "select"].includes(element.localName);
            if (!(isBox || isField) || !isSeen(element, style) || Number(style.opacity) === 0 || element.type === "hidden") return;
            const drawn = edge(element);
            if (!drawn) {
                found.push("no edge " + where(element));
                return;
            }
            const outside = parent(drawn.at) ?? document.body;
            const [r, g, b, a] = colour(drawn.words);
            const best = Math.max(
                ...grounds(outside).flatMap((ground) => [
                    contrast(over([r, g, b, a], ground), ground),
                    ...grounds(drawn.at).map((inside) => contrast(inside, ground)),
                ]),
            );
            if (best < LARGE_OR_NO_TEXT - ROUNDING) found.push(`${best.toFixed(2)} ${where(element)}`);
        });
        return found;
    };

    // ---- nothing sticks out, nothing is cut

    const scrolls = (style) => ["auto", "scroll"].includes(style.overflowX);

    const cut = () => {
        const found = [];
        const wide = document.documentElement.scrollWidth - innerWidth;
        if (wide > 0) found.push(`the page is ${wide} px too wide`);
        walk(document.body, (element, style) => {
            const text = ownText(element);
            if (!text || element instanceof SVGElement || !isSeen(element, style)) return;
            const range = document.createRange();
            range.selectNodeContents(element);
            const box = range.getBoundingClientRect();
            if (!box.width) return;
            for (const at of chain(element)) {
                const style = getComputedStyle(at);
                if (scrolls(style)) return;
                // A teaser: the whole text stands behind its link.
                if (style.webkitLineClamp !== "none") return;
                const frame = at.getBoundingClientRect();
                if (style.overflowX === "hidden" || style.overflowX === "clip") {
                    if (frame.width > 2 && (box.right > frame.right + 1.5 || box.left < frame.left - 1.5)) {
                        found.push(`cut "${text.slice(0, 40)}" ${where(element)} by ${name(at)}`);
                        return;
                    }
                }
                if (["hidden", "clip"].includes(style.overflowY) && frame.height > 2 && box.bottom > frame.bottom + 2.5) {
                    found.push(`cut below "${text.slice(0, 40)}" ${where(element)} by ${name(at)}`);
                    return;
                }
            }
            if (box.right > innerWidth + 1.5 || box.left < -1.5) found.push(`out of sight "${text.slice(0, 40)}" ${where(element)}`);
        });
        return found;
    };

    // ---- where the keyboard is

    const focused = () => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at;
    };

    const isRing = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;

    // What shows where the focus is: a ring on it, or on the field that it is in.
    const ring = (element) => {
        for (const at of chain(element).slice(0, 5)) {
            for (const pseudo of [null, "::before", "::after"]) {
                const style = getComputedStyle(at, pseudo);
                if (isRing(style) && (!pseudo || style.content !== "none")) return { at, words: style.outlineColor };
            }
            for (const inner of at.shadowRoot?.querySelectorAll("[part]") ?? []) {
                for (const pseudo of [null, "::before", "::after"]) {
                    const style = getComputedStyle(inner, pseudo);
                    if (isRing(style)) return { at: inner, words: style.outlineColor };
                }
            }
        }
        return null;
    };

    // Empty when the focus is well seen; else what is wrong with it.
    const focusTrouble = () => {
        const element = focused();
        if (!element || element === document.body) return "nothing has the focus";
        if (element.matches("[role=dialog], [role=alertdialog]")) return "";
        const box = element.getBoundingClientRect();
        const isHeading = element.matches("h1, h2, h3, main, [tabindex='-1']");
        const middle = [
            Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2),
            Math.min(Math.max(box.top + Math.min(box.height / 2, 60), 0), innerHeight - 1),
        ];
        if (box.bottom <= 0 || box.top >= innerHeight) return "out of sight: " + where(element);
        let top = document.elementFromPoint(...middle);
        while (top?.shadowRoot?.elementFromPoint(...middle) && top.shadowRoot.elementFromPoint(...middle) !== top) {
            top = top.shadowRoot.elementFromPoint(...middle);
        }
        const family = top && (chain(top).includes(element) || chain(element).includes(top) || chain(top).some((at) => chain(element).slice(0, 6).includes(at) && at !== document.body && at !== document.documentElement));
        if (!family) return `hidden by ${top && where(top)}: ${where(element)}`;
        if (isHeading) return "";
        const drawn = ring(element);
        if (!drawn) return "no ring: " + where(element);
        const ground = parent(drawn.at) ?? document.body;
        const ratio = worst(drawn.words, ground);
        return ratio < LARGE_OR_NO_TEXT - ROUNDING ? `pale ring ${ratio.toFixed(2)}: ${where(element)}` : "";
    };

    // What is on its way to another colour or place arrives at once.
    const settle = async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const roots = [document];
        walk(document.body, (element) => element.shadowRoot && roots.push(element.shadowRoot));
        for (const moving of roots.flatMap((root) => root.getAnimations())) {
            if (Number.isFinite(moving.effect?.getComputedTiming().endTime)) moving.finish();
        }
    };

    // ---- all together

    const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const RULES_ON_SIZES = ["target-size", "scrollable-region-focusable", "landmark-unique", "link-name", "button-name", "list"];

    // The colours are ours: axe leaves out what it cannot compute, and takes ten times as long.
    const axe = async (runOnly) => {
        const rules = { "color-contrast": { enabled: false } };
        const { violations } = await window.axe.run(document, { runOnly, rules, resultTypes: ["violations"] });
        return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`);
    };

    const colours = () => [
        ...paleTexts().found.map((pale) => "too pale: " + pale),
        ...paleEdges().map((pale) => "edge too pale: " + pale),
    ];

    window.Look = {
        focused,
        focusTrouble,

        async colours() {
            await settle();
            return colours();
        },

        async cut() {
            await settle();
            return cut();
        },

        async everything() {
            await settle();
            return [...(await axe({ type: "tag", values: RULES })), ...colours(), ...cut()];
        },

        async coloursAndSizes() {
            await settle();
            return [...(await axe({ type: "rule", values: RULES_ON_SIZES })), ...colours(), ...cut()];
        },

        // WCAG 1.4.12
        cutWhenSpaced() {
            const spacing = document.createElement("style");
            spacing.textContent =
                "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
                " p { margin-bottom: 2em !important }";
            document.head.append(spacing);
            const found = cut();
            spacing.remove();
            return found;
        },
    };
})();
