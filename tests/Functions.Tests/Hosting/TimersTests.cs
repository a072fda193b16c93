using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting;

public sealed class TimersTests
{
    [Fact]
    public void Each_timer_is_paid_for_so_the_costs_count_them()
    {
        var timers = typeof(UnknownPageEndpoint).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Count(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>() is not null));

        timers.ShouldBe(8);
        File.ReadAllText(Path.Combine(Sources.Root, "docs/cost.md")).ShouldContain("each of the eight timers");
    }
}
