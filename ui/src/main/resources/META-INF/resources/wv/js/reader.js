// What only the browser knows of a reader: which part is before her eyes, which word she asks
// about, and what she typed that did not reach the server.
(() => {
    "use strict";

    const SEEN_EVERY_MS = 2000;
    const SHEET_CLOSES_MS = 350;
    const LAYOUT_SETTLES_MS = 400;

    const instantly = { behavior: "instant", block: "start" };

    // ---- where she is

    let root = null;
    let unit = null;
    let part = null;
    let moved = false;
    let observer = null;
    let told = { part: null, at: 0, timer: 0 };

    const tell = () => {
        clearTimeout(told.timer);
        if (!moved || !root?.isConnected || part === told.part) return;
        const wait = told.at + SEEN_EVERY_MS - Date.now();
        if (wait > 0) {
            told.timer = setTimeout(tell, wait);
        } else {
            told.part = part;
            told.at = Date.now();
            root.$server?.seen(part);
        }
    };

    const showWhere = () => {
        for (const link of document.querySelectorAll(".outline a[data-part]")) {
            const here = link.dataset.part === part;
            if (here) link.setAttribute("aria-current", "location");
            else link.removeAttribute("aria-current");
            if (here) {
                const where = document.querySelector(".mob-outline .where");
                if (where) where.textContent = link.dataset.where;
            }
        }
    };

    const at = (key) => {
        part = key;
        showWhere();
        tell();
    };

    const observe = () => {
        observer?.disconnect();
        const inView = new Set();
        const sections = [...root.querySelectorAll("section.part")];
        observer = new IntersectionObserver(
            (entries) => {
                for (const entry of entries) {
                    if (entry.isIntersecting) inView.add(entry.target);
                    else inView.delete(entry.target);
                }
                const first = sections.find((section) => inView.has(section));
                if (first && first.id !== part) at(first.id);
            },
            { rootMargin: "-15% 0px -65% 0px" },
        );
        sections.forEach((section) => observer.observe(section));
        if (!part && sections.length) at(sections[0].id);
    };

    for (const sign of ["wheel", "touchmove", "keydown", "pointerdown"]) {
        addEventListener(
            sign,
            () => {
                if (!moved) {
                    moved = true;
                    setTimeout(tell, SEEN_EVERY_MS);
                }
            },
            { passive: true, capture: true },
        );
    }

    const target = (hash) => hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));

    const goTo = (hash, how) => {
        const there = target(hash);
        if (!there) return;
        there.scrollIntoView(how);
        const heading = there.querySelector("h2, h3");
        if (heading) {
            heading.tabIndex = -1;
            heading.focus({ preventScroll: true });
        }
    };

    // A link to a part of this very page needs no server.
    document.addEventListener(
        "click",
        (event) => {
            const link = event.target.closest?.("a[href*='#']");
            if (!link || !root?.isConnected || event.ctrlKey || event.metaKey || event.shiftKey) return;
            if (link.matches("a.term") || link.pathname !== location.pathname || !target(link.hash)) return;
            event.preventDefault();
            moved = true;
            history.pushState(history.state, "", location.pathname + location.search + link.hash);
            const inSheet = link.closest(".outline.sheet");
            setTimeout(() => goTo(link.hash, { block: "start" }), inSheet ? SHEET_CLOSES_MS : 0);
        },
        true,
    );

    // ---- what a word means

    let open = null;

    const close = (back) => {
        if (!open) return;
        const { word, box } = open;
        open = null;
        box.remove();
        word.setAttribute("aria-expanded", "false");
        if (back) word.focus();
    };

    const explain = (word) => {
        const meaning = root.querySelector(`.termlist [data-term="${CSS.escape(word.dataset.term)}"]`);
        if (!meaning) return false;
        close(false);
        const box = document.createElement("span");
        box.className = "termbox";
        box.tabIndex = -1;
        const name = document.createElement("b");
        name.textContent = meaning.firstElementChild.textContent;
        const text = document.createElement("span");
        text.textContent = meaning.lastElementChild.textContent;
        box.append(name, text);
        word.after(box);
        word.setAttribute("aria-expanded", "true");
        const under = 16 - box.getBoundingClientRect().left;
        const over = box.getBoundingClientRect().right - (document.documentElement.clientWidth - 16);
        if (under > 0) box.style.translate = `${under}px 0`;
        else if (over > 0) box.style.translate = `${-over}px 0`;
        open = { word, box };
        box.focus({ preventScroll: true });
        return true;
    };

    document.addEventListener(
        "click",
        (event) => {
            const word = event.target.closest?.("a.term[data-term]");
            if (word && root?.contains(word) && !event.ctrlKey && !event.metaKey) {
                const again = open?.word === word;
                if (again) close(true);
                if (again || explain(word)) {
                    event.preventDefault();
                    event.stopPropagation();
                }
            } else if (open && !open.box.contains(event.target)) {
                close(false);
            }
        },
        true,
    );

    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && open) close(true);
    });

    document.addEventListener("focusout", (event) => {
        if (open && event.target === open.box && event.relatedTarget !== open.word) close(false);
    });

    // ---- what she typed

    const slot = (field) => `draft ${root.dataset.reader} ${field.dataset.draft}`;

    const keep = (field, text) => {
        try {
            const draft = { text, version: Number(field.dataset.version ?? 0) };
            sessionStorage.setItem(slot(field), JSON.stringify(draft));
        } catch {
            // Full or forbidden: the server has it, as long as the connection is there.
        }
    };

    const forget = (field) => sessionStorage.removeItem(slot(field));

    const kept = (field) => JSON.parse(sessionStorage.getItem(slot(field)));

    // As Java does it.
    const hash = (text) => {
        let sum = 0;
        for (let i = 0; i < text.length; i++) sum = (31 * sum + text.charCodeAt(i)) | 0;
        return String(sum);
    };

    document.addEventListener(
        "input",
        (event) => {
            const field = event.composedPath().find((node) => node.dataset?.draft);
            const box = event.composedPath()[0];
            if (field && root?.contains(field) && box.matches("textarea, input[type=text]")) keep(field, box.value);
        },
        true,
    );

    // What is saved need not be kept here; what she typed since was typed over that.
    const saves = new MutationObserver((changes) => {
        for (const { target: field } of changes) {
            if (kept(field)) {
                if (field.dataset.saved.startsWith(hash(field.value) + " ")) forget(field);
                else keep(field, field.value);
            }
        }
    });

    // Told to the server with the version that it was typed over: where that is not the latest any
    // more, she sees both texts and chooses.
    const putBack = async (field) => {
        const draft = kept(field);
        if (!draft) return;
        await customElements.whenDefined(field.localName);
        await field.updateComplete;
        if (draft.text === field.value) forget(field);
        else field.dispatchEvent(new CustomEvent("found-again", { detail: draft }));
    };

    document.addEventListener("well-again", () => {
        root?.querySelectorAll("[data-draft]").forEach((field) => {
            if (kept(field)) field.dispatchEvent(new Event("well-again"));
        });
    });

    // ---- a unit was drawn

    const settle = () => {
        if (part && moved) document.getElementById(part)?.scrollIntoView(instantly);
    };

    window.WelvarenReader = {
        showWhere,

        begin(element, ref) {
            const sameUnit = ref === unit && root === element;
            root = element;
            unit = ref;
            open = null;
            told = { part: null, at: 0, timer: 0 };
            if (sameUnit) {
                showWhere();
                settle();
            } else {
                part = null;
                moved = false;
                const there = target(location.hash);
                if (there) {
                    moved = true;
                    there.scrollIntoView(instantly);
                    setTimeout(() => there.scrollIntoView(instantly), LAYOUT_SETTLES_MS);
                    const section = there.closest("section.part");
                    if (section) at(section.id);
                }
            }
            observe();
            saves.disconnect();
            root.querySelectorAll("[data-draft]").forEach((field) => {
                saves.observe(field, { attributeFilter: ["data-version", "data-saved"] });
                putBack(field);
            });
        },
    };
})();
