/** The version of the API: of the contract in openapi/, not of the package. */
export const apiVersion = '0.1.0';
