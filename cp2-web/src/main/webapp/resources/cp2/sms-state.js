/* Follows the state of an SMS on the page "Check your phone", until it is final or ten minutes old. */
(function () {
  'use strict';

  var place = document.getElementById('sms-state');
  var waits = 1500;
  var end = Date.now() + 600000;

  function ask() {
    if (Date.now() > end) {
      return;
    }
    fetch(place.dataset.address, { headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (sms) {
        if (sms) {
          show(sms);
        }
        if (!sms || !sms.final) {
          later();
        }
      })
      .catch(later);
  }

  function show(sms) {
    var chip = place.querySelector('.chip');
    if (chip && chip.textContent !== sms.text) {
      chip.textContent = sms.text;
      chip.className = 'chip' + (sms.state === 'DELIVERED' ? ' chip-good' : sms.final ? ' chip-bad' : ' chip-live');
    }
  }

  // Often at first, then less and less: data costs money.
  function later() {
    setTimeout(ask, waits);
    waits = Math.min(waits * 1.5, 30000);
  }

  if (place) {
    later();
  }
})();
