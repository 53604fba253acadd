/** Cleans, converts and keeps what people type. */
package ke.cp2.web.platform.form;
