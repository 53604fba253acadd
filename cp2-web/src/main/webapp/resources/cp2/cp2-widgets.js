/* Tables that keep their place, questions that begin on "no", and what PrimeFaces' widgets tell screen readers in Kiswahili; English they bring themselves. */
(function () {
  'use strict';
  if (!window.PrimeFaces) {
    return;
  }
  // A table says where it is now, so that Back and a reload find the same page of it.
  $(document).on('pfAjaxComplete', function (event, xhr, settings, answer) {
    if (answer && answer.place) {
      history.replaceState(history.state, '', answer.place);
    }
  });

  PrimeFaces.locales.sw = {
    aria: {
      navigation: 'Kurasa za orodha',
      pageLabel: 'Ukurasa {page}',
      firstPageLabel: 'Ukurasa wa kwanza',
      prevPageLabel: 'Ukurasa uliotangulia',
      nextPageLabel: 'Ukurasa unaofuata',
      lastPageLabel: 'Ukurasa wa mwisho',
      rowsPerPageLabel: 'Safu kwa kila ukurasa',
      selectAll: 'Chagua zote',
      unselectAll: 'Usichague zote',
      selectLabel: 'Chagua',
      unselectLabel: 'Usichague',
      'datatable.sort.ASC': 'panga kupanda',
      'datatable.sort.DESC': 'panga kushuka',
      'datatable.sort.NONE': 'ondoa mpangilio',
      close: 'Funga'
    }
  };
  // A question begins on "no": a second Enter does not do what the first one asked about.
  if (PrimeFaces.widget.ConfirmDialog) {
    PrimeFaces.widget.ConfirmDialog.prototype.applyFocus = function () {
      this.jq.find('.ui-confirmdialog-no').trigger('focus');
    };
  }
})();
