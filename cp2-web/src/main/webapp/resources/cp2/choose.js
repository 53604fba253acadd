/*
 * Tells the server what is ticked in a list, by the value of the box, never by its row: rows come and go meanwhile.
 * Boxes of the class "choose" are rows. The button "choosePage" ticks all that are shown, or unticks them when all are.
 */
(function () {
  'use strict';

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('input.choose'));
  }

  function tell(boxes, ticked) {
    var values = boxes.map(function (box) { return box.value; }).join(',');
    window.chooseApplications([{name: ticked ? 'ticked' : 'unticked', value: values}]);
  }

  document.addEventListener('change', function (event) {
    var box = event.target;
    if (box.classList.contains('choose')) {
      tell([box], box.checked);
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.id === 'choosePage') {
      var all = rows();
      var ticked = all.some(function (row) { return !row.checked; });
      all.forEach(function (row) { row.checked = ticked; });
      tell(all, ticked);
    }
  });
})();
