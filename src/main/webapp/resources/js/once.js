/*
 * A form that is on its way is not sent a second time. Buttons that work in the background are held by PrimeFaces; what the
 * server makes of a second sending, <cp:once/> says.
 */
'use strict';

(() => {
    const underWay = new WeakSet();

    document.addEventListener('submit', event => {
        if (event.target.method !== 'post') {
            return;
        }
        if (underWay.has(event.target)) {
            event.preventDefault();
            return;
        }
        underWay.add(event.target);
        event.target.setAttribute('aria-busy', 'true');
    });

    /* Back by the browser's button: the page comes out of its memory as it was left. */
    window.addEventListener('pageshow', event => {
        if (event.persisted) {
            location.reload();
        }
    });
})();
