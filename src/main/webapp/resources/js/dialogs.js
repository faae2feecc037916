/*
 * Dialogs of the page's own, and the secret that one of them shows: for as many seconds as it says, then it is taken out of
 * the page. It leaves with the dialog, and with the page that the browser keeps for later.
 */
'use strict';

(() => {
    const counting = new WeakSet();

    const forget = root => root.querySelectorAll('[data-revealed]').forEach(secret => secret.remove());

    function open(dialog) {
        dialog.showModal();
        const field = dialog.querySelector('input:not([type="hidden"])');
        if (field) {
            field.focus();
        }
    }

    function close(dialog) {
        forget(dialog);
        dialog.querySelectorAll('input[type="password"], input[type="text"]').forEach(field => { field.value = ''; });
    }

    function count(secret) {
        const left = secret.querySelector('[data-revealed-left]');
        const end = Date.now() + Number(secret.dataset.revealed) * 1000;
        const tick = () => {
            const seconds = Math.ceil((end - Date.now()) / 1000);
            if (!secret.isConnected) {
                return;
            }
            if (seconds <= 0) {
                secret.remove();
                return;
            }
            left.textContent = String(seconds);
            setTimeout(tick, 200);
        };
        tick();
        const dialog = secret.closest('dialog');
        if (dialog) {
            dialog.querySelectorAll('input:not([type="hidden"])').forEach(field => { field.value = ''; });
        }
        secret.querySelector('[data-revealed-text]').focus();
    }

    async function copy(button) {
        const secret = button.closest('[data-revealed]');
        await navigator.clipboard.writeText(secret.querySelector('[data-revealed-text]').textContent);
        button.querySelector('span:last-child').textContent = button.dataset.revealedCopy;
    }

    document.addEventListener('click', event => {
        const opener = event.target.closest('[data-opens]');
        const closer = event.target.closest('[data-closes]');
        const copier = event.target.closest('[data-revealed-copy]');
        if (opener) {
            open(document.getElementById(opener.dataset.opens));
        } else if (closer) {
            closer.closest('dialog').close();
        } else if (copier) {
            copy(copier);
        }
    });

    /* What the page says must not stay behind a dialog. */
    const said = new WeakSet(document.querySelectorAll('#messages .cp-said'));
    const makeWay = () => document.querySelectorAll('#messages .cp-said').forEach(message => {
        if (!said.has(message)) {
            said.add(message);
            document.querySelectorAll('dialog.cp-dialog-wide[open]').forEach(dialog => dialog.close());
        }
    });
    new MutationObserver(makeWay).observe(document.body, { childList: true, subtree: true });

    document.addEventListener('close', event => close(event.target), true);
    window.addEventListener('pagehide', () => forget(document));

    new MutationObserver(() => document.querySelectorAll('[data-revealed]').forEach(secret => {
        if (!counting.has(secret)) {
            counting.add(secret);
            count(secret);
        }
    })).observe(document.body, { childList: true, subtree: true });
})();
