import { ResponseError } from '@backstage/errors';

/** An answer of the server with an error in it, as the client throws it. */
export async function errorAnswer(
  status: number,
  message: string,
  current?: unknown,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        request: { method: 'PATCH', url: '/' },
        response: { statusCode: status },
        current,
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}
