/* Tells the server in which time zone this browser is: it shows times in it, unless the account says another. */
'use strict';

(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const cookie = 'causepilot-zone=' + zone;
    if (zone && !document.cookie.split('; ').includes(cookie)) {
        const secure = location.protocol === 'https:' ? '; Secure' : '';
        document.cookie = cookie + '; Path=/; Max-Age=31536000; SameSite=Lax' + secure;
    }
})();
