'use strict';
/* One box that ticks all boxes of a name, and the number of those that are ticked. Without it, each is ticked by hand. */
(() => {
    const boxes = name => [...document.querySelectorAll(`input[type=checkbox][name="${name}"]`)];

    const count = () => {
        document.querySelectorAll('[data-count]').forEach(place => {
            place.textContent = String(boxes(place.dataset.count).filter(box => box.checked).length);
        });
        document.querySelectorAll('[data-ticks]').forEach(all => {
            const each = boxes(all.dataset.ticks);
            const ticked = each.filter(box => box.checked).length;
            all.checked = each.length > 0 && ticked === each.length;
            all.indeterminate = ticked > 0 && ticked < each.length;
        });
    };

    document.addEventListener('change', event => {
        const name = event.target.dataset?.ticks;
        if (name) {
            boxes(name).forEach(box => { box.checked = event.target.checked; });
        }
        count();
    });
    document.addEventListener('causepilot:refreshed', count);
    count();
})();
