// Says once of a post that appeared by itself that it was before somebody's eyes: in view, and in
// a tab that is looked at.
(() => {
    "use strict";

    const inView = new Set();

    const tell = () => {
        if (document.visibilityState !== "visible") return;
        for (const post of inView) {
            inView.delete(post);
            observer.unobserve(post);
            if (post.isConnected) post.dispatchEvent(new CustomEvent("seen-now"));
        }
    };

    const observer = new IntersectionObserver((entries) => {
        for (const entry of entries) {
            if (entry.isIntersecting) inView.add(entry.target);
            else inView.delete(entry.target);
        }
        tell();
    });

    document.addEventListener("visibilitychange", tell);
    window.Welvaren = window.Welvaren ?? {};
    window.Welvaren.watchPost = (post) => observer.observe(post);
})();
