/*
 * Tells the server what is ticked in a list, by the value of the box, never by its row: rows come and go meanwhile.
 * Boxes of the class "choose" are rows, one of the class "choose-page" stands for all that are shown.
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
    } else if (box.classList.contains('choose-page')) {
      var all = rows();
      all.forEach(function (row) { row.checked = box.checked; });
      tell(all, box.checked);
    }
  });
})();
