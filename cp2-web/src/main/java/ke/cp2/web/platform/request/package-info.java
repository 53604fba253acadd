/** Decides which requests come through, and says where they come from. */
package ke.cp2.web.platform.request;
