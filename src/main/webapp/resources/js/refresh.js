/*
 * Keeps parts of a page up to date (data-refresh="seconds" on each, with an id): asks for the page again in the background
 * and puts the new part in the place of the old one, while nobody is in it. Being asked like that keeps no session alive.
 *
 * data-refresh-end: when the new part asks for no more, the whole page is shown anew, since other buttons belong to it then.
 * data-refresh-address: where only that part is to be had. data-refresh-stale: the id of what is shown while asking fails.
 */
'use strict';

(() => {
    const GATHERED_MILLIS = 700;
    const parts = [...document.querySelectorAll('[data-refresh]')];
    let gathering = null;

    /** A box keeps its tick and the focus; in anything else that has the focus, somebody is at work. */
    const isBusy = part => part.matches(':focus-within') && document.activeElement.type !== 'checkbox';

    const fill = (part, next) => {
        const ticked = [...part.querySelectorAll('input[type=checkbox][id]:checked')].map(box => box.id);
        const focused = part.contains(document.activeElement) ? document.activeElement.id : null;
        part.replaceChildren(...next.childNodes);
        ticked.map(id => document.getElementById(id)).forEach(box => box && (box.checked = true));
        if (focused) {
            document.getElementById(focused)?.focus({ preventScroll: true });
        }
        part.dispatchEvent(new CustomEvent('causepilot:refreshed', { bubbles: true }));
    };

    const replace = (part, fresh) => {
        const next = part.dataset.refreshAddress ? fresh.body : fresh.getElementById(part.id);
        if (next && next.innerHTML.trim() !== part.innerHTML.trim()) {
            fill(part, next);
        }
        if (!next || !(part.dataset.refreshAddress || next.hasAttribute('data-refresh'))) {
            part.removeAttribute('data-refresh');
            if (part.hasAttribute('data-refresh-end')) {
                location.reload();
            }
        }
    };

    const tellWhetherStale = (part, isStale) => {
        const note = document.getElementById(part.dataset.refreshStale);
        if (note) {
            note.hidden = !isStale;
        }
    };

    const ask = async part => {
        if (document.hidden || isBusy(part)) {
            return;
        }
        try {
            const address = new URL(part.dataset.refreshAddress || location.href, location.href);
            const answer = await fetch(address, { headers: { 'X-Background': 'true' } });
            if (answer.ok && !answer.redirected) {
                replace(part, new DOMParser().parseFromString(await answer.text(), 'text/html'));
            }
            tellWhetherStale(part, answer.status >= 500);
        } catch (offline) {
            tellWhetherStale(part, true);
        }
    };

    const refresh = async part => {
        await ask(part);
        if (part.hasAttribute('data-refresh')) {
            setTimeout(refresh, part.dataset.refresh * 1000, part);
        }
    };

    /** For a push: many changes at once are one. */
    window.causepilotChanged = () => {
        clearTimeout(gathering);
        gathering = setTimeout(() => parts.forEach(ask), GATHERED_MILLIS);
    };

    parts.forEach(part => setTimeout(refresh, part.dataset.refresh * 1000, part));
})();
