/*
 * Keeps what is being typed into forms that ask for it (data-draft="name"), in this tab only, until they were sent or the
 * reader signs out; so that a session which ends in between costs nothing. Never kept: hidden fields, what PrimeFaces masks
 * (also while it is shown), and what stands within data-secret.
 */
'use strict';

(() => {
    const PREFIX = 'draft:';
    const frame = document.querySelector('[data-reader]');
    const address = () => {
        const query = new URLSearchParams(location.search);
        query.delete('expired');
        return location.pathname + '?' + query;
    };
    const drafts = () => Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX));
    const read = key => JSON.parse(sessionStorage.getItem(key));
    const write = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));
    const keyOf = form => PREFIX + address() + '#' + form.dataset.draft;
    const fields = form => [...form.elements].filter(field => field.name && !field.closest('[data-secret], .ui-password')
        && !field.readOnly && !['hidden', 'password', 'submit', 'button', 'file'].includes(field.type));
    const isChoice = field => field.type === 'checkbox' || field.type === 'radio';

    const keep = form => {
        const values = fields(form)
            .filter(field => !isChoice(field) || field.checked)
            .map(field => [field.name, field.value]);
        write(keyOf(form), { reader: frame.dataset.reader, sent: false, values });
    };

    const restore = (form, draft) => {
        let changed = false;
        for (const field of fields(form)) {
            const kept = draft.values.filter(([name]) => name === field.name).map(([, value]) => value);
            if (isChoice(field) ? field.checked !== kept.includes(field.value) : kept.length && field.value !== kept[0]) {
                isChoice(field) ? field.checked = !field.checked : field.value = kept[0];
                field.dispatchEvent(new Event('change', { bubbles: true }));
                changed = true;
            }
        }
        return changed;
    };

    const drop = which => drafts().filter(which).forEach(key => sessionStorage.removeItem(key));

    if (document.querySelector('[data-draft-end]')) {
        drop(() => true);
    }
    if (!frame) {
        /* The sign-in page: what was sent has not arrived. */
        drafts().forEach(key => write(key, { ...read(key), sent: false }));
        return;
    }
    const arrived = !new URLSearchParams(location.search).has('expired');
    drop(key => read(key).reader !== frame.dataset.reader || arrived && read(key).sent);

    const forms = [...document.querySelectorAll('form[data-draft]')];
    const notice = document.getElementById('draft-restored');
    window.addEventListener('load', () => {
        const restored = forms.filter(form => sessionStorage.getItem(keyOf(form)) && restore(form, read(keyOf(form))));
        notice.hidden = restored.length === 0;
    });
    document.getElementById('draft-discard').addEventListener('click', () => {
        forms.forEach(form => sessionStorage.removeItem(keyOf(form)));
        location.reload();
    });
    /* What stays on its page says in the answer that it worked. */
    new MutationObserver(() => document.querySelectorAll('[data-draft-done]').forEach(done =>
        drop(key => key.endsWith('#' + done.dataset.draftDone)))).observe(document.body, { childList: true, subtree: true });
    for (const form of forms) {
        form.addEventListener('input', () => keep(form));
        form.addEventListener('change', event => event.isTrusted && keep(form));
        form.addEventListener('click', event => {
            const button = event.target.closest('button, input[type=submit]');
            if (button && button.type === 'submit' && sessionStorage.getItem(keyOf(form))) {
                write(keyOf(form), { ...read(keyOf(form)), sent: true });
            }
        });
    }
})();
