/*
 * The fields of a connection while somebody types: a pasted string fills them, the preview follows them, and who changes
 * the place is told that the stored password will not go there. Nothing is decided here: the server reads every field
 * again, and what this script does not understand it leaves to the server's own reader.
 */
'use strict';

(() => {
    const SCHEME = /^(?:jdbc:postgresql|postgresql(?:\+(?:asyncpg|psycopg))?|postgres):\/\//;
    const PLACE = /^([^:@/?#[\]\s]+)(?::([^@/?#[\]\s]*))?@([^@,/?#[\]\s:]+|\[[0-9a-fA-F:.]+\])(?::([0-9]{1,5}))?\/([^/?#+@[\]\s]+)(?:\?([^?#@\s]*))?$/;
    const PARAMETERS = { ssl: 'sslmode', sslmode: 'sslmode', connect_timeout: 'connect_timeout', application_name: 'application_name' };
    const MASK = /^(?:[*•]){3,}$/;

    const part = (form, name) => form.querySelector(`[data-connection-part="${name}"]`);
    const inputOf = element => element && (element.matches('input, select') ? element : element.querySelector('input, select'));
    const valueOf = (form, name) => (inputOf(part(form, name)) || { value: '' }).value.trim();

    /* The parts of a string that every reader reads alike; null for any other, which is the server's to explain. */
    function read(text) {
        const trimmed = text.trim();
        const scheme = SCHEME.exec(trimmed);
        const found = scheme && PLACE.exec(trimmed.slice(scheme[0].length));
        if (!found) {
            return null;
        }
        try {
            const [, user, password = '', host, port = '5432', database, query = ''] = found;
            const parts = { user: decodeURIComponent(user), host, port, database: decodeURIComponent(database), sslmode: '', connect_timeout: '', application_name: '' };
            parts.password = MASK.test(password) ? '' : decodeURIComponent(password);
            const unknown = [];
            const seen = new Set();
            for (const pair of query === '' ? [] : query.split('&')) {
                const [name, value, more] = pair.split('=');
                if (!name || !value || more !== undefined || value.includes('+')) {
                    return null;
                }
                const known = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : null;
                if (known === null) {
                    unknown.push(name);
                } else if (seen.has(known)) {
                    return null;
                } else {
                    seen.add(known);
                    parts[known] = decodeURIComponent(value);
                }
            }
            return isOffered(parts.sslmode) ? { parts, unknown } : null;
        } catch (malformed) {
            return null;
        }
    }

    function isOffered(sslmode) {
        return ['', 'disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'].includes(sslmode);
    }

    function fill(form, { parts, unknown }) {
        for (const [name, value] of Object.entries(parts)) {
            const input = inputOf(part(form, name));
            if (input) {
                input.value = value;
            }
        }
        const details = form.querySelector('details');
        if (details && (parts.connect_timeout || parts.application_name)) {
            details.open = true;
        }
        tellUnknown(form, unknown);
        refresh(form);
    }

    function tellUnknown(form, names) {
        const note = form.querySelector('[data-connection-unknown]');
        const list = note.querySelector('ul');
        list.replaceChildren(...names.map(name => {
            const item = document.createElement('li');
            item.textContent = note.dataset.connectionUnknown.replace('…', name);
            return item;
        }));
        note.hidden = names.length === 0;
    }

    function preview(form) {
        const host = valueOf(form, 'host');
        const place = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
        const options = ['sslmode', 'connect_timeout', 'application_name']
            .map(name => [name, valueOf(form, name)])
            .filter(([, value]) => value !== '')
            .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
        return `postgresql://${encodeURIComponent(valueOf(form, 'user'))}:****@${place}:${valueOf(form, 'port') || '5432'}`
            + `/${encodeURIComponent(valueOf(form, 'database'))}${options.length ? `?${options.join('&')}` : ''}`;
    }

    /* As the server judges it: the stored password goes to the place it was given for, and to no other. */
    function needsPassword(form) {
        const kept = form.dataset;
        const moved = kept.connection === 'stored' && (valueOf(form, 'host') !== kept.keptHost
            || (valueOf(form, 'port') || '5432') !== kept.keptPort || valueOf(form, 'database') !== kept.keptDatabase
            || valueOf(form, 'user') !== kept.keptUser || valueOf(form, 'sslmode') !== (kept.keptSslmode || ''));
        return moved && inputOf(part(form, 'password')).value === '';
    }

    function refresh(form) {
        form.querySelector('[data-connection-preview]').textContent = preview(form);
        form.querySelector('[data-connection-needs-password]').hidden = !needsPassword(form);
    }

    function pasted(box) {
        const form = box.closest('[data-connection]');
        const found = read(box.value);
        if (found) {
            box.value = '';
            fill(form, found);
            inputOf(part(form, found.parts.password ? 'host' : 'password')).focus();
        } else if (box.value.trim() !== '') {
            form.querySelector('[id$=":read"]').click();
        }
    }

    document.addEventListener('input', event => {
        const form = event.target.closest && event.target.closest('[data-connection]');
        if (form) {
            const box = event.target.closest('[data-connection-paste]');
            if (box && /^insertFromPaste|insertFromDrop$/.test(event.inputType || '')) {
                pasted(box);
            } else if (!box) {
                refresh(form);
            }
        }
    });

    document.addEventListener('change', event => {
        const form = event.target.closest && event.target.closest('[data-connection]');
        if (form && !event.target.closest('[data-connection-paste]')) {
            refresh(form);
        }
    });

    /* What is asked is where the eyes are. */
    const noticed = new WeakSet();
    new MutationObserver(() => document.querySelectorAll('.cp-review > *').forEach(asked => {
        if (!noticed.has(asked)) {
            noticed.add(asked);
            asked.parentElement.focus({ preventScroll: true });
            asked.parentElement.scrollIntoView({ block: 'nearest' });
        }
    })).observe(document.body, { childList: true, subtree: true });
})();
