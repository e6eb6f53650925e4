// The list under a search box: asks once typing pauses, one request at a time, and shows what came.
// It follows the pattern "editable combobox with list autocomplete" of the ARIA practices guide:
// the focus stays in the box, and `aria-activedescendant` says which option the keys are at.
(() => {
    "use strict";

    const PAUSE_MS = 90;
    const PATIENCE_MS = 5000;
    const FEWEST_LETTERS = 2;
    const SVG = "http://www.w3.org/2000/svg";

    const isBox = (node) => node?.getAttribute?.("role") === "combobox" && !!listOf(node);
    const listOf = (box) => {
        const list = document.getElementById(box.getAttribute("aria-controls"));
        return list?.classList.contains("sugg") ? list : null;
    };
    const statusOf = (box) => listOf(box).parentElement.querySelector("[role=status]");
    const options = (box) => [...listOf(box).querySelectorAll("[role=option]")];
    const isOpen = (box) => box.getAttribute("aria-expanded") === "true";

    // Of the one box that is being typed in.
    let asked = "";
    let timer = 0;
    let flying = false;
    let quietUntil = 0;
    // While a finger or a button is down on the list, nothing moves under it.
    let pressed = null;
    let waiting = null;

    const active = (box) => document.getElementById(box.getAttribute("aria-activedescendant") ?? "");
    const activate = (box, option) => {
        active(box)?.setAttribute("aria-selected", "false");
        if (option) {
            option.setAttribute("aria-selected", "true");
            box.setAttribute("aria-activedescendant", option.id);
            option.scrollIntoView({ block: "nearest" });
        } else {
            box.removeAttribute("aria-activedescendant");
        }
    };

    const open = (box) => {
        if (!options(box).length) return;
        listOf(box).hidden = false;
        box.setAttribute("aria-expanded", "true");
    };
    const close = (box) => {
        clearTimeout(timer);
        asked = "";
        waiting = null;
        activate(box, null);
        listOf(box).hidden = true;
        box.setAttribute("aria-expanded", "false");
        statusOf(box).textContent = "";
    };

    const element = (name, attributes, ...children) => {
        const made = document.createElement(name);
        Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
        made.append(...children);
        return made;
    };
    const picture = (motif) => {
        const svg = document.createElementNS(SVG, "svg");
        svg.setAttribute("aria-hidden", "true");
        svg.setAttribute("class", motif ? `tile m${motif}` : "ic");
        const use = document.createElementNS(SVG, "use");
        use.setAttribute("href", motif ? `wv/tiles.svg#m${motif}` : "wv/icons.svg#search");
        svg.append(use);
        return svg;
    };
    const words = (parts) =>
        parts.map(({ text, marked }) => (marked ? element("b", {}, text) : document.createTextNode(text)));

    const draw = (box, offered) => {
        const list = listOf(box);
        let number = 0;
        const groups = offered.groups.map(({ label, options }, at) => {
            const heading = `${list.id}-group-${at}`;
            const links = options.map((option) => {
                const text = element("span", { lang: option.lang }, ...words(option.words));
                const parts = [picture(option.motif), text];
                if (option.also) parts.push(element("span", { class: "also" }, option.also));
                const link = { role: "option", id: `${list.id}-${number++}`, "aria-selected": "false" };
                return element("a", { ...link, href: option.url, tabindex: "-1" }, ...parts);
            });
            const title = element("div", { class: "group", id: heading, role: "presentation" }, label);
            return element("div", { role: "group", "aria-labelledby": heading }, title, ...links);
        });
        activate(box, null);
        list.replaceChildren(...groups);
        list.scrollTop = 0;
        statusOf(box).textContent = offered.said;
        open(box);
    };
    const show = (box, offered) => {
        if (pressed) waiting = () => show(box, offered);
        else if (document.activeElement === box) draw(box, offered);
    };

    const ask = async (box) => {
        const typed = box.value.trim();
        if (flying || typed === asked || Date.now() < quietUntil) return;
        asked = typed;
        flying = true;
        try {
            const question = new URLSearchParams({ q: typed, lang: document.documentElement.lang });
            const answer = await fetch(`search/suggestions?${question}`, {
                headers: { Accept: "application/json" },
                signal: AbortSignal.timeout(PATIENCE_MS),
            });
            if (answer.ok) {
                const offered = await answer.json();
                if (asked === typed) show(box, offered);
            } else {
                quietUntil = Date.now() + 1000 * Number(answer.headers.get("Retry-After") ?? 1);
                close(box);
            }
        } catch {
            // The connection is lost, which the page says; typing on asks again.
            close(box);
        } finally {
            flying = false;
        }
        if (asked && box.value.trim() !== asked) later(box);
    };
    const later = (box) => {
        clearTimeout(timer);
        if (box.value.trim().length < FEWEST_LETTERS) close(box);
        else timer = setTimeout(() => ask(box), PAUSE_MS);
    };

    const step = (box, by) => {
        const all = options(box);
        const at = all.indexOf(active(box));
        const to = at + by;
        activate(box, at < 0 ? all.at(by > 0 ? 0 : -1) : (all[to] ?? null));
    };

    const keys = {
        ArrowDown: (box) => (isOpen(box) ? step(box, 1) : later(box)),
        ArrowUp: (box) => isOpen(box) && step(box, -1),
        Home: (box) => activate(box, options(box)[0]),
        End: (box) => activate(box, options(box).at(-1)),
        Enter: (box) => {
            const chosen = active(box);
            close(box);
            chosen.click();
        },
        Escape: (box) => close(box),
    };
    const isOurs = (box, key) =>
        key === "Escape" ? isOpen(box) : key.startsWith("Arrow") ? key in keys : isOpen(box) && !!active(box);

    document.addEventListener("input", (event) => isBox(event.target) && later(event.target));
    document.addEventListener(
        "keydown",
        (event) => {
            const box = event.target;
            if (!isBox(box) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key in keys && isOurs(box, event.key)) {
                event.preventDefault();
                event.stopImmediatePropagation();
                keys[event.key](box);
            } else if (event.key === "Enter" || event.key === "Tab") {
                close(box);
            }
        },
        true,
    );
    document.addEventListener("focusout", (event) => isBox(event.target) && close(event.target));

    // The box keeps the focus, also on a phone, so the list does not close before the click.
    const inList = (node) => node?.closest?.(".sugg");
    document.addEventListener("mousedown", (event) => inList(event.target) && event.preventDefault());
    document.addEventListener("pointerdown", (event) => (pressed = inList(event.target)));
    const released = () => {
        pressed = null;
        const draws = waiting;
        waiting = null;
        draws?.();
    };
    // The click of a finger comes after it is lifted.
    document.addEventListener("pointerup", () => setTimeout(released));
    document.addEventListener("pointercancel", released);
    document.addEventListener("click", (event) => {
        const box = inList(event.target) && document.activeElement;
        if (isBox(box)) close(box);
    });
})();
