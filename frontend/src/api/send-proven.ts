/**
 * Sends a request; where the API first wants to know who is asking, the person is asked, and the request is sent again.
 * What that takes is loaded when it is needed.
 */
export async function sendProven(request: Request): Promise<Response> {
  const asker = document.activeElement;
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 403) return response;
  const { provenAnswer } = await import('./step-up');
  return provenAnswer(response, again, asker);
}
