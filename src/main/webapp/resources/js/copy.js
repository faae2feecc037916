/* A button with data-copy="id" puts the value of that field into the clipboard, and says so. */
'use strict';

document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) {
        return;
    }
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
        await navigator.clipboard.writeText(field.value);
        const label = button.querySelector('[data-copied]');
        label.setAttribute('role', 'status');
        label.textContent = label.dataset.copied;
    } catch (refused) {
        /* It is selected: the keyboard copies it. */
    }
});
