/* Warns two minutes before the session ends, and says so when it has: what is on the page stays there until then. */
'use strict';

(() => {
    const WARNING = 120;
    const { sessionSeconds, sessionAddress } = document.querySelector('[data-session-seconds]').dataset;
    const warning = document.getElementById('session-warning');
    const over = document.getElementById('session-over');
    const left = document.getElementById('session-left');
    let end = Date.now() + sessionSeconds * 1000;
    let asking = false;

    const secondsLeft = () => Math.max(0, Math.ceil((end - Date.now()) / 1000));

    /* Another tab may have kept the session alive: only the server knows. */
    const ask = async (method, headers) => {
        asking = true;
        try {
            const answer = await fetch(sessionAddress, { method, headers, redirect: 'error' });
            if (answer.ok) {
                end = Date.now() + (await answer.json()).seconds * 1000;
            }
            return answer.status !== 401 && secondsLeft() > 0;
        } catch (offline) {
            return true;
        } finally {
            asking = false;
        }
    };

    const show = async () => {
        if (asking || over.open || secondsLeft() > WARNING) {
            return;
        }
        if ((!warning.open || secondsLeft() === 0) && !(await ask('GET', { 'X-Background': 'true' }))) {
            warning.close();
            over.showModal();
        } else if (secondsLeft() > WARNING) {
            warning.close();
        } else if (!warning.open) {
            warning.showModal();
        }
        const seconds = secondsLeft();
        left.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    };

    const stay = async () => {
        warning.close();
        await ask('POST');
    };

    document.getElementById('session-stay').addEventListener('click', stay);
    warning.addEventListener('cancel', event => {
        event.preventDefault();
        stay();
    });
    over.addEventListener('cancel', event => event.preventDefault());
    document.getElementById('session-again').addEventListener('click', () => location.reload());
    document.addEventListener('visibilitychange', show);
    setInterval(show, 1000);
})();
