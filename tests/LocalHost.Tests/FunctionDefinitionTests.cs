using LocalHost.Triggers;
using LocalHost.Worker.Wire;

namespace LocalHost.Tests;

public sealed class FunctionDefinitionTests
{
    private const string Timer = """{"name":"timer","type":"timerTrigger","direction":"In","schedule":"0 0 * * * *"}""";

    [Theory]
    [InlineData("""{"name":"$return","type":"queue","direction":"Out"}""", "output binding queue")]
    [InlineData("""{"name":"rows","type":"table","direction":"In"}""", "input binding table")]
    public void Given_a_binding_it_does_not_carry_Then_it_names_function_and_binding(string binding, string named)
    {
        var told = new RpcFunctionMetadata { Name = "Nightly", RawBindings = { Timer, binding } };
        var message = Should.Throw<StartRefusedException>(() => FunctionDefinition.Of(told)).Message;
        message.ShouldContain("Nightly");
        message.ShouldContain(named);
    }

    [Theory]
    [InlineData("documents/{number}/{name}.pdf", "documents", "", "12/a.pdf", true)]
    [InlineData("documents/{number}/{name}.pdf", "documents", "", "12/a.jpg", false)]
    [InlineData("documents/in/{name}", "documents", "in/", "in/x/y", true)]
    [InlineData("documents", "documents", "", "any", true)]
    public void Blob_path_tells_where_to_look(string path, string container, string prefix, string name, bool matches)
    {
        var read = new BlobPath(path);
        (read.Container, read.Prefix, read.Matches(name)).ShouldBe((container, prefix, matches));
    }
}
