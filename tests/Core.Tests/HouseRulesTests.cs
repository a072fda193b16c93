namespace Ovop.Core.Tests;

public sealed class HouseRulesTests
{
    [Fact]
    public void Core_references_nothing_outside_the_base_library() =>
        typeof(LocalText).Assembly.GetReferencedAssemblies()
            .ShouldAllBe(name => name.Name!.StartsWith("System.") || name.Name == "netstandard");
}
