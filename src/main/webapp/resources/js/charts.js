'use strict';
/*
 * Dresses a chart in the variables of the style sheet. A chart names them (--good); what they are in the theme of the
 * moment, only a styled element can tell, since light-dark() is resolved where it is used. Called by PrimeFaces as the
 * extender of each chart, and again whenever the theme changes.
 */
window.causepilotChart = function () {
    const wanted = JSON.parse(JSON.stringify(this.cfg.config));
    const probe = document.createElement('span');
    probe.hidden = true;
    document.body.append(probe);

    const colour = name => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color;
    };
    const dressed = value => {
        if (typeof value === 'string') {
            return value.startsWith('--') ? colour(value) : value;
        }
        if (Array.isArray(value)) {
            return value.map(dressed);
        }
        return value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dressed(each)]))
            : value;
    };

    this.cfg.config = dressed(wanted);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
        if (this.chart) {
            const now = dressed(wanted);
            this.chart.data = now.data;
            this.chart.options = now.options;
            this.chart.update('none');
        }
    });
};
