/*
 * Keeps parts of a page up to date (data-refresh="seconds" on each, with an id): asks for the page again in the background
 * and puts the new part in the place of the old one, while nobody is in it. Being asked like that keeps no session alive.
 */
'use strict';

(() => {
    const parts = [...document.querySelectorAll('[data-refresh]')];
    const isBusy = part => part.contains(document.activeElement) && part.matches(':focus-within');

    const replace = (part, fresh) => {
        const next = fresh.getElementById(part.id);
        if (next && next.innerHTML !== part.innerHTML) {
            part.innerHTML = next.innerHTML;
        }
        if (!next || !next.hasAttribute('data-refresh')) {
            part.removeAttribute('data-refresh');
        }
    };

    const refresh = async part => {
        if (!document.hidden && !isBusy(part)) {
            try {
                const answer = await fetch(location.href, { headers: { 'X-Background': 'true' } });
                if (answer.ok && answer.url === location.href) {
                    replace(part, new DOMParser().parseFromString(await answer.text(), 'text/html'));
                }
            } catch (offline) {
                /* The next time. */
            }
        }
        if (part.hasAttribute('data-refresh')) {
            setTimeout(refresh, part.dataset.refresh * 1000, part);
        }
    };

    parts.forEach(part => setTimeout(refresh, part.dataset.refresh * 1000, part));
})();
