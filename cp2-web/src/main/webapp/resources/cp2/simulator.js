/* Shows new messages of the simulator without a reload; the page works without it. */
(function () {
  'use strict';

  var EVERY = 1500;
  var known = null;
  var box = document.querySelector('[data-watch]');
  if (!box) {
    return;
  }

  // What the page would show if something had changed: the newest messages and their states.
  function look() {
    return Promise.all([
      fetch(box.dataset.watch + '?limit=30'),
      box.dataset.phone ? fetch(box.dataset.watch + '?limit=30&phone=' + box.dataset.phone) : null
    ]).then(function (answers) {
      return Promise.all(answers.map(function (answer) {
        return answer && answer.ok ? answer.text() : '';
      }));
    }).then(function (texts) {
      return texts.join('\n');
    });
  }

  // Takes the parts that live over from a fresh copy of the page; what is being typed stays.
  function refresh() {
    return fetch(location.pathname + (box.dataset.phone ? '?phone=' + box.dataset.phone : ''))
      .then(function (answer) { return answer.text(); })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html');
        document.querySelectorAll('[data-live]').forEach(function (old) {
          var part = fresh.getElementById(old.id);
          if (part) {
            old.replaceChildren.apply(old, Array.from(part.childNodes));
          }
        });
      });
  }

  function watch() {
    var next = document.hidden ? Promise.resolve() : look().then(function (now) {
      var changed = known !== null && now !== known;
      known = now;
      return changed ? refresh() : null;
    });
    next.catch(function () { /* the server is away; the next look will tell */ })
      .then(function () { setTimeout(watch, EVERY); });
  }

  watch();
})();
