using Microsoft.AspNetCore.Http.Features;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Answers HEAD as GET, with the same status and headers and no body: every page and file has it, and none has to know.</summary>
internal static class HeadAsGet
{
    public static void UseHeadAsGet(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var none = new NoBody();
        context.Features.Set<IHttpResponseBodyFeature>(none);
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            await none.CompleteAsync();
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(sent);
        }
    });

    /// <summary>Takes what is written and forgets it; a file is not even read.</summary>
    private sealed class NoBody() : StreamResponseBodyFeature(Stream.Null)
    {
        public override Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
