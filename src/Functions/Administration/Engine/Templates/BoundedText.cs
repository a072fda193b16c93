using System.Globalization;

namespace Ovop.Functions.Administration.Engine.Templates;

/// <summary>Text that refuses to grow over a length.</summary>
internal sealed class BoundedText(int longest) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Grow(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Grow(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Grow(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Grow(value?.Length ?? 0);
        base.Write(value);
    }

    private void Grow(int by)
    {
        if (GetStringBuilder().Length + by > longest)
            throw new InvalidOperationException($"> {longest}");
    }
}
