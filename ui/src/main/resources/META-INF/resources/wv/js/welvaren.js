// What only the browser can know: keys, focus, and whether the server still answers.
(() => {
    "use strict";

    // Together less than five seconds, also for a server that takes the call and never answers.
    const PING_EVERY_MS = 2000;
    const PING_PATIENCE_MS = 2500;
    const BACK_ONLINE_SHOWN_MS = 3000;
    const UPDATE_TAKES_AT_MOST_MS = 120000;

    const Welvaren = (window.Welvaren = {
        focusHeading() {
            const heading = document.querySelector("main h1");
            if (heading) {
                heading.tabIndex = -1;
                heading.focus({ preventScroll: true });
                if (!location.hash) window.scrollTo(0, 0);
            }
        },

        // The bars of a confirm dialog would count as a banner and a toolbar of the page.
        withoutLandmarks(dialog) {
            const inside = dialog.shadowRoot.querySelector("vaadin-confirm-dialog-overlay").shadowRoot;
            inside.querySelectorAll("header, footer").forEach((bar) => bar.setAttribute("role", "none"));
        },

        showLanguage(tag) {
            const address = new URL(location.href);
            address.searchParams.set("lang", tag);
            history.replaceState(history.state, "", address);
        },
    });

    document.addEventListener("keydown", (event) => {
        const typing = event.composedPath().some((node) => node.matches?.("input, textarea, select, [contenteditable]"));
        if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            const box = document.getElementById("site-search");
            if (box) {
                event.preventDefault();
                box.focus();
                box.select();
            }
        }
    });

    // A guest's shortlist is known to this browser alone.
    const SHORTLIST = "shortlist";
    const shortlist = () => {
        try {
            const paths = JSON.parse(localStorage.getItem(SHORTLIST));
            return Array.isArray(paths) ? paths : [];
        } catch {
            return [];
        }
    };
    const markShortlist = () => {
        const saved = shortlist();
        document.querySelectorAll("[data-shortlist]").forEach((button) => {
            const pressed = String(saved.includes(button.dataset.shortlist));
            if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
        });
        const howMany = saved.length ? String(saved.length) : "";
        document.querySelectorAll("[data-shortlist-count]").forEach((count) => {
            if (count.textContent !== howMany) count.textContent = howMany;
        });
    };
    addEventListener("storage", markShortlist);
    const toggleShortlist = (path) => {
        const saved = shortlist();
        const now = saved.includes(path) ? saved.filter((other) => other !== path) : [...saved, path];
        localStorage.setItem(SHORTLIST, JSON.stringify(now));
        markShortlist();
        return now.includes(path);
    };
    const say = (button, words) => {
        const said = button.parentElement.querySelector("[role=status]");
        if (said) said.textContent = words;
    };
    new MutationObserver(markShortlist).observe(document.body, { childList: true, subtree: true });

    document.addEventListener("click", async (event) => {
        const button = event.target.closest?.("[data-shortlist], [data-share], [data-copy], [data-print]");
        if (!button) return;
        const { shortlist: path, saved, removed, share, copy, done } = button.dataset;
        if (path !== undefined) {
            say(button, toggleShortlist(path) ? saved : removed);
        } else if (share !== undefined) {
            await navigator.clipboard.writeText(location.href);
            say(button, share);
        } else if (copy !== undefined) {
            await navigator.clipboard.writeText(document.getElementById(copy).textContent);
            say(button, done);
        } else {
            print();
        }
    });

    // To the browser its address is on the first page: all addresses are relative to that one.
    document.addEventListener("click", (event) => {
        if (event.target.closest?.("a.skip")) {
            event.preventDefault();
            document.getElementById("content")?.focus();
        }
    });

    // To a place on this very page: without a round trip, and what was typed stays.
    document.addEventListener(
        "click",
        (event) => {
            const link = event.target.closest?.("a[data-jump]");
            const there = link && document.getElementById(link.dataset.jump);
            if (!there || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            there.tabIndex = -1;
            there.focus({ preventScroll: true });
            there.scrollIntoView();
        },
        true,
    );

    // A fragment is there only once the page has been drawn.
    const toFragment = () => {
        const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (target) target.scrollIntoView();
        return !!target;
    };
    Welvaren.toFragment = toFragment;

    // "well", "offline", or what the server says of itself: "leaving", "no-database", "read-only".
    let state = "well";
    let leftAt = 0;
    let bootOfServer = null;
    const show = (now) => {
        const bar = document.getElementById("connection");
        if (!bar || state === now) return;
        const before = state;
        state = now;
        bar.dataset.state = now === "well" ? "online" : now;
        if (now === "leaving") leftAt = Date.now();
        if (now === "well") {
            setTimeout(() => state === "well" && delete bar.dataset.state, BACK_ONLINE_SHOWN_MS);
            if (before !== "offline") wellAgain();
        }
    };
    // What failed meanwhile is tried again; after a lost connection Vaadin does that.
    const wellAgain = () => {
        if (document.querySelector("[data-reload-when-well]")) location.reload();
        else document.dispatchEvent(new Event("well-again"));
    };
    // Who said goodbye is away for a moment, and not because of the connection.
    const silence = () => (leftAt && Date.now() - leftAt < UPDATE_TAKES_AT_MOST_MS ? "leaving" : "offline");
    // A server that started anew knows nothing of this page: load it again, on the same address.
    const sameServer = (boot) => {
        if (bootOfServer && boot && boot !== bootOfServer) location.reload();
        bootOfServer = boot || bootOfServer;
    };
    // Whose sign-in ended, wherever that was, must not stand in an open page. A guest's page stays.
    const visitor = document.querySelector("meta[name=visitor]")?.content ?? "guest";
    const sameVisitor = (now) => {
        if (visitor !== "guest" && now && now !== visitor) location.reload();
    };
    // A call that was overtaken by a later one says nothing any more.
    let calls = 0;
    let heard = 0;
    const hear = (call, now) => {
        if (call < heard) return;
        heard = call;
        show(now);
    };
    const ping = async () => {
        if (document.visibilityState !== "visible") return;
        const call = ++calls;
        try {
            const answer = await fetch("ping", { cache: "no-store", signal: AbortSignal.timeout(PING_PATIENCE_MS) });
            const [boot, condition, asking] = answer.ok ? (await answer.text()).split(" ") : [];
            hear(call, condition ?? silence());
            sameServer(boot);
            sameVisitor(asking);
        } catch {
            hear(call, silence());
        }
    };
    addEventListener("offline", () => show("offline"));
    addEventListener("online", ping);
    document.addEventListener("visibilitychange", ping);
    setInterval(() => (state === "well" ? 0 : ping()), 1000);
    setInterval(ping, PING_EVERY_MS);
    ping();
})();
