/* Ticks the rules of a new password off as it meets them (data-rules-for="field"). Whether it will do, the server says. */
'use strict';

document.querySelectorAll('[data-rules-for]').forEach(list => {
    const rules = {
        length: (password, rule) => [...password].length >= Number(rule.dataset.least),
        variety: password => new Set(password.trim().toLowerCase()).size >= 3,
        email: (password, rule) => {
            const typed = password.trim().toLowerCase();
            const email = rule.dataset.email.toLowerCase();
            return password !== '' && typed !== email && typed !== email.split('@')[0];
        }
    };
    const field = [...document.querySelectorAll('input')].find(each =>
        each.id === list.dataset.rulesFor || each.id.endsWith(':' + list.dataset.rulesFor));

    const judge = () => list.querySelectorAll('[data-rule]').forEach(rule => {
        const isMet = rules[rule.dataset.rule](field.value, rule);
        const word = rule.querySelector('[data-met]');
        rule.classList.toggle('cp-met', isMet);
        rule.querySelector('.pi').className = 'pi ' + (isMet ? 'pi-check-circle' : 'pi-circle');
        word.textContent = isMet ? word.dataset.met : '';
    });

    field.addEventListener('input', judge);
    judge();
});
