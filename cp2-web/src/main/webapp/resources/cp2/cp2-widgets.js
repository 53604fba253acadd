/* What PrimeFaces' widgets tell screen readers, in Kiswahili; English they bring themselves. */
(function () {
  'use strict';
  if (!window.PrimeFaces) {
    return;
  }
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
})();
