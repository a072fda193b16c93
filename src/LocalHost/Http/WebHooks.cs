using System.Reflection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Description;
using Microsoft.Azure.WebJobs.Host.Config;

namespace LocalHost.Http;

#pragma warning disable CS0618 // Marked as not ready for the public, and the only way in which the durable extension learns its own address.
/// <summary>The engine's own addresses under <c>/runtime/webhooks</c>, such as the durable management API.</summary>
public sealed class WebHooks(Uri root, AccessKey key) : IWebHookProvider
{
    private readonly Dictionary<string, IAsyncConverter<HttpRequestMessage, HttpResponseMessage>> _hooks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address of an extension, with the key, as the extension hands it out.</summary>
    public Uri GetUrl(IExtensionConfigProvider extension)
    {
        var name = (extension.GetType().GetCustomAttribute<ExtensionAttribute>()?.ConfigurationSection ?? extension.GetType().Name).ToLowerInvariant();
        if (extension is IAsyncConverter<HttpRequestMessage, HttpResponseMessage> hook)
        {
            _hooks[name] = hook;
        }
        return new Uri(root, $"/runtime/webhooks/{name}?code={key.Value}");
    }

    /// <summary>Answers for an extension; whoever asks has shown the key.</summary>
    public async Task HandleAsync(string extension, HttpContext context)
    {
        if (!_hooks.TryGetValue(extension, out var hook))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var request = Message(context.Request);
        using var response = await hook.ConvertAsync(request, context.RequestAborted);
        await AnswerAsync(context.Response, response);
    }

    /// <summary>Sends an extension a request from inside the host.</summary>
    public Task<HttpResponseMessage> SendAsync(string extension, HttpRequestMessage request, CancellationToken cancel) =>
        _hooks[extension].ConvertAsync(request, cancel);

    private static HttpRequestMessage Message(HttpRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.GetEncodedUrl()) { Content = new StreamContent(request.Body) };
        foreach (var (name, values) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }
        return message;
    }

    private static async Task AnswerAsync(HttpResponse response, HttpResponseMessage message)
    {
        response.StatusCode = (int)message.StatusCode;
        foreach (var (name, values) in message.Headers.Concat(message.Content.Headers))
        {
            response.Headers[name] = values.ToArray();
        }
        await message.Content.CopyToAsync(response.Body);
    }
}

public static class WebHookServices
{
    public static IServiceCollection AddWebHooks(this IServiceCollection services, WebHooks hooks) => services.AddSingleton<IWebHookProvider>(hooks);
}
