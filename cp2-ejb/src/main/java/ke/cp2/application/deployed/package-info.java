/** Offers accepted applications to those who send people to centres. */
package ke.cp2.application.deployed;
