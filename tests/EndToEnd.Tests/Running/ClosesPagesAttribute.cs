using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Ovop.EndToEnd.Tests.Running;
using Xunit.v3;

[assembly: ClosesPages]

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Closes the browsers of a test when it has ended: an open page works on, for nobody.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesPagesAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<IBrowserContext>> Opened = new();

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Opened.TryRemove(test.UniqueID, out var contexts))
            foreach (var context in contexts)
                _ = context.CloseAsync();
    }

    /// <summary>To be closed after the test that runs.</summary>
    internal static void Note(IBrowserContext context)
    {
        if (TestContext.Current.Test is { } test)
            Opened.GetOrAdd(test.UniqueID, _ => new()).Enqueue(context);
    }
}
